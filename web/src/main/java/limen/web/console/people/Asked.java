package limen.web.console.people;

import limen.capture.Situation;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.web.access.Visitor;
import limen.web.console.Team;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// One form for one person, as it stands now.
///
/// @param about the hold, event or entry that it concerns; null if it concerns none
record Asked<E extends ParticipantEvent>(
        Visitor.Conducting visitor,
        Situation situation,
        ActForm<E> form,
        @Nullable EventId about) {
    /// Nobody of that code, nothing of that name, and nothing that it could be about are not there.
    static Asked<?> of(Team team, Visitor.Conducting visitor, String code, String what, String about) {
        var situation = team.person(code).orElseThrow(Asked::notThere);
        var act = Act.find(what).orElseThrow(Asked::notThere);
        var concerned = about(about);
        var forms = new ActForms(
                team.protocol(),
                situation.person(),
                () -> team.study().entries(situation.person().id()),
                team.at(team.now()));
        ActForm<?> form = forms.of(act, concerned).orElseThrow(Asked::notThere);
        return of(visitor, situation, form, concerned);
    }

    private static <E extends ParticipantEvent> Asked<E> of(
            Visitor.Conducting visitor, Situation situation, ActForm<E> form, @Nullable EventId about) {
        return new Asked<>(visitor, situation, form, about);
    }

    ParticipantId person() {
        return situation.person().id();
    }

    String code() {
        return person().text();
    }

    /// What is signed; empty if nothing is.
    String meaning() {
        return form.act().isSigned() ? Signing.sentence(visitor, form.meaning()) : "";
    }

    private static @Nullable EventId about(String typed) {
        try {
            return typed.isEmpty() ? null : EventId.of(typed);
        } catch (IllegalArgumentException _) {
            throw notThere();
        }
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
