package limen.web.console.record;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import limen.evidence.Codes;
import limen.safety.Value;
import limen.study.Event;
import limen.study.Report;
import org.jspecify.annotations.Nullable;

/// All values of an event, each with what kind of value it is. A text is somebody's own words unless it is named here
/// as a word out of a list: a field that is added later is kept back until somebody has thought about it.
final class Leaves {
    private static final Set<String> CODED_TEXTS = Set.of(
            "ProtocolSigned.protocolVersion",
            "ProtocolSigned.sha256",
            "StudyActivated.protocolVersion",
            "ProtocolAmended.protocolVersion",
            "ProtocolAmended.sha256",
            "AllocationsSealed.sha256",
            "AllocationsOpened.sha256",
            "Opened.sequence",
            "KitsReceived.lot",
            "StudyStopped.rule",
            "Invited.invitationSha256",
            "Place.stratum",
            "ConsentGiven.consentVersion",
            "Enrolled.site",
            "Enrolled.stratum",
            "AllocationAssigned.stratum",
            "SettingChecked.checked",
            "Measured.lot",
            "LabelsShuffled.sha256",
            "LaboratoryResulted.analyte",
            "EchoRead.findings",
            "CheckInAnswered.instrument",
            "QuestionnaireAnswered.instrument",
            "TaskPerformed.task",
            "TaskPerformed.trials",
            "EffectReported.effect",
            "LifeEventReported.kind",
            "ContactMade.followUp",
            "Reported.term",
            "TitrationApproved.step",
            "DeviationRecorded.kind",
            "Signed.meaning",
            "Signed.sha256");

    private final List<Leaf> all = new ArrayList<>();

    private Leaves() {}

    /// In the order in which they are written.
    static List<Leaf> of(Event event) {
        var leaves = new Leaves();
        leaves.record("", event);
        return List.copyOf(leaves.all);
    }

    private void record(String path, Object holder) {
        for (var component : holder.getClass().getRecordComponents()) {
            var name = snake(component.getName());
            any(path.isEmpty() ? name : path + "." + name, value(component, holder), nature(component, holder));
        }
    }

    private static @Nullable Object value(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record whose values can be read", e);
        }
    }

    /// Of a text; whatever is no text is coded.
    private static Leaf.Nature nature(RecordComponent component, Object holder) {
        if (holder instanceof Report.JournalWritten) {
            return Leaf.Nature.JOURNAL;
        }
        var name = holder.getClass().getSimpleName() + "." + component.getName();
        return CODED_TEXTS.contains(name) ? Leaf.Nature.CODED : Leaf.Nature.WORDS;
    }

    private void any(String path, @Nullable Object value, Leaf.Nature text) {
        switch (value) {
            case null -> {}
            case String words -> all.add(new Leaf(path, words, text));
            case Value coded -> all.add(new Leaf(path, word(coded), Leaf.Nature.CODED));
            case Double number -> all.add(new Leaf(path, number(number), Leaf.Nature.CODED));
            case Enum<?> constant -> all.add(new Leaf(path, Codes.of(constant), Leaf.Nature.CODED));
            case Map<?, ?> answers -> new TreeMap<>(answers).forEach((key, each) -> any(key.toString(), each, text));
            case Set<?> some ->
                list(
                        path,
                        some.stream()
                                .sorted(Comparator.comparing(Leaves::plain))
                                .toList(),
                        text);
            case Collection<?> some -> list(path, some, text);
            case Record inner
            when inner.getClass().getRecordComponents().length > 1 || inner instanceof Event -> record(path, inner);
            case Record inner when isQuantity(inner) -> record(path, inner);
            case Object other -> all.add(new Leaf(path, other.toString(), Leaf.Nature.CODED));
        }
    }

    private static boolean isQuantity(Record inner) {
        return inner.getClass().getPackageName().equals("limen.quantity");
    }

    private void list(String path, Collection<?> values, Leaf.Nature text) {
        if (values.stream().allMatch(each -> each instanceof Record one && !isOneText(one))) {
            var number = 1;
            for (var each : values) {
                any(path + "." + number++, each, text);
            }
            return;
        }
        all.add(new Leaf(
                path,
                values.stream().map(Leaves::plain).toList().toString().replaceAll("^\\[|]$", ""),
                values.stream().anyMatch(String.class::isInstance) ? text : Leaf.Nature.CODED));
    }

    /// An id, a code or a number, which is written as one word.
    private static boolean isOneText(Record one) {
        return one.getClass().getRecordComponents().length == 1 && !(one instanceof Event) && !isQuantity(one);
    }

    private static String plain(Object value) {
        return value instanceof Enum<?> constant ? Codes.of(constant) : value.toString();
    }

    private static String word(Value value) {
        return switch (value) {
            case Value.Number(var number) -> number(number);
            case Value.Word(var word) -> word;
        };
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
