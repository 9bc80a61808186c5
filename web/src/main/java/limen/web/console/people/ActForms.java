package limen.web.console.people;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.study.Correctable;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.protocol.Assessment;
import limen.study.protocol.SupervisedStudy;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;
import limen.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/// The form of each thing that can be decided or entered about one person.
///
/// @param entries of this person
/// @param here now, where the team's clocks hang
record ActForms(SupervisedStudy study, Participant person, List<Entry> entries, ZonedDateTime here) {
    /// What stands above questions that a person answers elsewhere.
    static final String AS_ASKED = "The questions are worded as the person is asked them.";

    ActForms {
        entries = List.copyOf(entries);
    }

    /// Nothing where there is no such hold, event or entry, or nothing to decide.
    ///
    /// @param about the hold, event or entry that it concerns; null if it concerns none
    Optional<? extends ActForm<?>> of(Act act, @Nullable EventId about) {
        return switch (act) {
            case HOLD -> Optional.of(DecisionForms.hold());
            case LIFT ->
                about(about).flatMap(id -> person.supervision().hold(id)).map(DecisionForms::lift);
            case STOP -> Optional.of(DecisionForms.stop());
            case STEP -> DecisionForms.step(study, person);
            case ENROL -> Optional.of(AdmissionForms.enrol(study));
            case START -> Optional.of(AdmissionForms.start(study, person));
            case SCREENING ->
                Optional.of(AdmissionForms.screening(person.standing().isEnrolled()));
            case WITHDRAW -> Optional.of(RecordForms.withdraw());
            case WITHDRAW_DATA -> Optional.of(RecordForms.withdrawData());
            case DEVIATION -> Optional.of(RecordForms.deviation());
            case CONTACT -> Optional.of(RecordForms.contact(study).at(here));
            case HARM -> Optional.of(HarmForms.report().at(here));
            case FOLLOW_UP -> event(about).map(event -> HarmForms.followUp(event.id(), event.event()));
            case SENT ->
                event(about)
                        .map(event -> HarmForms.sent(event.id(), event.event()).at(here));
            case CORRECT -> about(about).flatMap(this::correction);
            case VITALS -> Optional.of(ClinicForms.vitals().at(here));
            case LABORATORY ->
                Optional.of(LaboratoryForm.laboratory(study.assessments()).at(here));
            case ECG -> Optional.of(ClinicForms.ecg().at(here));
            case ECHO -> Optional.of(ClinicForms.echo().at(here));
            case PREGNANCY_TEST ->
                Sheets.of(new Assessment.What.PregnancyTest(), null)
                        .map(sheet -> home(Act.PREGNANCY_TEST, sheet, "When was it made?"));
            case MEDICINE -> Optional.of(home(Act.MEDICINE, Sheets.medicine(), "Since when, or when did it end?"));
        };
    }

    private static Optional<EventId> about(@Nullable EventId about) {
        return Optional.ofNullable(about);
    }

    private record Event(EventId id, Participant.AdverseEvent event) {}

    private Optional<Event> event(@Nullable EventId about) {
        return about(about)
                .flatMap(id ->
                        Optional.ofNullable(person.adverseEvents().get(id)).map(event -> new Event(id, event)));
    }

    /// A form that a person at home has too, with the time that it is about.
    private <E extends ParticipantEvent> ActForm<E> home(Act act, Sheet<E> sheet, String when) {
        var fields = new ArrayList<>(sheet.fields());
        fields.add(When.field(when));
        return new ActForm<>(
                        act,
                        new Sheet<>(
                                act.code(),
                                act.title(),
                                AS_ASKED,
                                sheet.seconds(),
                                List.<Field>copyOf(fields),
                                sheet.form()),
                        "It stands in the record under your name, and the rules look at it at once.",
                        "")
                .at(here);
    }

    private Optional<ActForm<?>> correction(EventId wrong) {
        return entries.stream()
                .filter(entry -> entry.id().equals(wrong) && entry.event() instanceof Correctable)
                .findFirst()
                .flatMap(entry -> Corrections.of(entry, entries, study.assessments(), here));
    }
}
