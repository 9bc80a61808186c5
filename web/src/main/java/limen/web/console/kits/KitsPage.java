package limen.web.console.kits;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import limen.study.Conduct;
import limen.study.Kit;
import limen.study.KitNumber;
import limen.study.Participant;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.KitAccount;
import limen.study.randomisation.KitHistory;

/// The page of all kits.
///
/// @param blinded whether this study has a list at all
/// @param sealed whether the list is sealed
/// @param open whether whoever looks has it open
/// @param waiting who needs a kit
/// @param holding kits that hold somebody
/// @param balance received = in stock + with participants + returned + destroyed
/// @param discrepancies each in one sentence
/// @param moving kits that left the stock
/// @param stock kits in stock
/// @param unknown whether a kit was looked for that never came
public record KitsPage(
        boolean blinded,
        boolean sealed,
        boolean open,
        List<Wait> waiting,
        List<Hold> holding,
        Balance balance,
        List<String> discrepancies,
        List<Row> moving,
        List<Row> stock,
        boolean unknown) {
    public KitsPage {
        waiting = List.copyOf(waiting);
        holding = List.copyOf(holding);
        discrepancies = List.copyOf(discrepancies);
        moving = List.copyOf(moving);
        stock = List.copyOf(stock);
    }

    /// Somebody who needs a kit.
    ///
    /// @param path where it is handed out; empty if there is none to hand out
    public record Wait(String code, String what, String path) {}

    /// Somebody who is held by their kit.
    public record Hold(String code, String kit, String why) {}

    /// Where all kits are.
    public record Balance(int received, int stock, int out, int returned, int destroyed) {
        public boolean holds() {
            return received == stock + out + returned + destroyed;
        }
    }

    /// One kit.
    public record Row(String number, String lot, String until, String where, String person, boolean wrong) {}

    /// The page as record and list have it.
    ///
    /// @param list empty while it is closed
    static KitsPage of(
            SupervisedStudy study,
            Conduct conduct,
            KitAccount account,
            List<Participant> people,
            Optional<AllocationList> list,
            ZonedDateTime now) {
        var today = now.toLocalDate();
        var rows = conduct.kits().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> Map.entry(each.getValue().where(), row(each.getKey(), each.getValue(), today)))
                .toList();
        return new KitsPage(
                study.isBlinded(),
                conduct.allocations().sealed() != null,
                list.isPresent(),
                waiting(study, conduct, account, people, list, now),
                holding(conduct, people, today),
                balance(conduct, account),
                account.discrepancies().stream()
                        .map(KitAccount.Discrepancy::words)
                        .toList(),
                rows.stream()
                        .filter(row -> row.getKey() != Kit.Where.IN_STOCK)
                        .map(Map.Entry::getValue)
                        .toList(),
                rows.stream()
                        .filter(row -> row.getKey() == Kit.Where.IN_STOCK)
                        .map(Map.Entry::getValue)
                        .toList(),
                false);
    }

    KitsPage afterUnknown(boolean looked) {
        return new KitsPage(blinded, sealed, open, waiting, holding, balance, discrepancies, moving, stock, looked);
    }

    private static Row row(KitNumber number, Kit kit, LocalDate today) {
        var holder = kit.holder();
        var isLate = today.isAfter(kit.expires())
                && (kit.where() == Kit.Where.IN_STOCK || kit.where() == Kit.Where.DISPENSED);
        return new Row(
                number.text(),
                kit.lot(),
                KitWords.day(kit.expires()),
                KitWords.where(kit.where()),
                holder == null ? "" : holder.text(),
                isLate);
    }

    private static List<Wait> waiting(
            SupervisedStudy study,
            Conduct conduct,
            KitAccount account,
            List<Participant> people,
            Optional<AllocationList> list,
            ZonedDateTime now) {
        var waiting = new ArrayList<Wait>();
        for (var person : people) {
            var code = person.id().text();
            if (list.isEmpty()) {
                if (person.standing().isEnrolled()
                        && !person.hasStopped()
                        && person.standing().place() == null) {
                    waiting.add(new Wait(code, "Enrolled, and has no place in the list yet.", ""));
                }
                continue;
            }
            switch (Dispensing.of(study, conduct, list.get(), account, person, now)) {
                case Dispensing.Next next -> waiting.add(new Wait(code, words(next), path(code)));
                case Dispensing.Missing(var because) -> waiting.add(new Wait(code, because, ""));
                case Dispensing.Nothing _ -> {}
            }
        }
        return waiting;
    }

    static String path(String code) {
        return "/staff/kits/dispense/" + code;
    }

    static String words(Dispensing.Next next) {
        var from = next.from();
        return "%sKit %s for period %d%s%s."
                .formatted(
                        next.isNew()
                                ? "Place %d of %s. "
                                        .formatted(
                                                next.place().sequence(),
                                                next.place().stratum())
                                : "",
                        next.kit().number(),
                        next.period(),
                        from == null ? "" : ", which begins on " + KitWords.day(from),
                        next.spare() ? "; a spare, in the place of the planned one" : "");
    }

    /// Whoever has none but kits that they may not take from.
    private static List<Hold> holding(Conduct conduct, List<Participant> people, LocalDate today) {
        var holding = new ArrayList<Hold>();
        for (var person : people) {
            if (person.hasStopped() || hasGoodKit(conduct, person, today)) {
                continue;
            }
            for (var number : person.kits().keySet().stream().sorted().toList()) {
                var kit = conduct.kits().get(number);
                var obstacle = kit == null ? Optional.of("it was never received") : kit.obstacle(person.id(), today);
                obstacle.ifPresent(why -> holding.add(new Hold(person.id().text(), number.text(), sentence(why))));
            }
        }
        return holding;
    }

    private static boolean hasGoodKit(Conduct conduct, Participant person, LocalDate today) {
        return person.kits().keySet().stream()
                .flatMap(number -> Optional.ofNullable(conduct.kits().get(number)).stream())
                .anyMatch(kit -> kit.obstacle(person.id(), today).isEmpty());
    }

    private static String sentence(String why) {
        return why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1) + ".";
    }

    private static Balance balance(Conduct conduct, KitAccount account) {
        var received = (int) account.kits().stream()
                .filter(kit -> !kit.all(KitHistory.Move.Received.class).isEmpty())
                .count();
        return new Balance(
                received,
                count(conduct, Kit.Where.IN_STOCK),
                count(conduct, Kit.Where.DISPENSED),
                count(conduct, Kit.Where.RETURNED),
                count(conduct, Kit.Where.DESTROYED));
    }

    private static int count(Conduct conduct, Kit.Where where) {
        return (int) conduct.kits().values().stream()
                .filter(kit -> kit.where() == where)
                .count();
    }
}
