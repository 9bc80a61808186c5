package limen.notation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A small file of ten entries that shows how a reader is written.
record Course(
        String title,
        Kind kind,
        LocalDate begins,
        @Nullable LocalDate ends,
        ZoneId zone,
        boolean blinded,
        int participants,
        Schedule schedule,
        List<Arm> arms,
        String reference) {

    Course {
        if (ends != null && ends.isBefore(begins)) {
            throw new IllegalArgumentException("ends is %s; expected %s or later".formatted(ends, begins));
        }
    }

    enum Kind {
        N_OF_1,
        PARALLEL
    }

    record Arm(String name, double amountMg) {
        static Supplier<Arm> read(Fields fields) {
            var name = fields.text("name");
            var amount = fields.number("amount_mg", 0, 20);
            return () -> new Arm(name.get(), amount.get());
        }
    }

    /// When sessions are; its entries depend on `recurrence`.
    sealed interface Schedule {
        enum Recurrence {
            ELAPSED,
            WEEKLY
        }

        record Elapsed(Duration every) implements Schedule {}

        record Weekly(LocalTime at, Duration window) implements Schedule {}

        static Supplier<Schedule> read(Fields fields) {
            return fields.choice("recurrence", Recurrence.class, recurrence -> switch (recurrence) {
                case ELAPSED -> {
                    var every = fields.duration("every");
                    yield () -> new Elapsed(every.get());
                }
                case WEEKLY -> {
                    var at = fields.time("at");
                    var window = fields.optional("window", Forms.duration(), Duration.ofHours(2));
                    yield () -> new Weekly(at.get(), window.get());
                }
            });
        }
    }

    static Supplier<Course> read(Fields fields) {
        var title = fields.text("title");
        var kind = fields.code("kind", Kind.class);
        var begins = fields.date("begins");
        var ends = fields.optional("ends", Forms.date());
        var zone = fields.zone("zone");
        var blinded = fields.yesNo("blinded");
        var participants = fields.integer("participants", 1, 500);
        var schedule = fields.section("schedule", Schedule::read);
        var arms = fields.sections("arms", Arm::read);
        // What a name may refer to is known once the arms are read.
        var reference = fields.required(
                "reference",
                arms.isRead()
                        ? Forms.oneOf("arm", arms.get().stream().map(Arm::name).toList())
                        : Forms.text());
        return () -> new Course(
                title.get(),
                kind.get(),
                begins.get(),
                ends.get().orElse(null),
                zone.get(),
                blinded.get(),
                participants.get(),
                schedule.get(),
                arms.get(),
                reference.get());
    }
}
