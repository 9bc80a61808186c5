package limen.web.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import limen.evidence.law.Laws;

/// The places of the table of law, by name.
public record LawList(List<Row> rows) {
    public LawList {
        rows = List.copyOf(rows);
    }

    /// As they stand on a day: a row that was looked at too long ago counts as not confirmed.
    public static LawList on(LocalDate today) {
        return new LawList(Laws.reviewed().stream()
                .map(country ->
                        new Row(country.code(), country.name(), LawView.of(country, today) instanceof LawView.Shown))
                .sorted(Comparator.comparing(Row::name))
                .toList());
    }

    /// One place.
    ///
    /// @param shown whether anything of it was confirmed
    public record Row(String code, String name, boolean shown) {
        public String path() {
            return Place.LAW.path() + "/" + code;
        }

        public String sentence() {
            return shown ? "Partly confirmed" : "Not confirmed: assume that it is illegal";
        }
    }
}
