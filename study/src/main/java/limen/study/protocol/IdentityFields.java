package limen.study.protocol;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import limen.notation.Entry;
import limen.notation.Fields;
import limen.notation.Forms;
import limen.quantity.Salt;

/// Who, where and with what: identity, approval, sites and drug of a protocol file.
final class IdentityFields {
    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    /// Those that the reviewed rules were written for.
    private static final List<String> SUBSTANCES = List.of("MDMA");

    private IdentityFields() {}

    static Supplier<Identity> identity(Fields fields) {
        var code = fields.required(
                "code",
                Notations.matching("study code", "1 to 20 letters, digits and -", "[A-Za-z0-9][A-Za-z0-9-]{0,19}"));
        var title = fields.text("title");
        var version = fields.text("version");
        return () -> new Identity(code.get(), title.get(), version.get());
    }

    static Supplier<Approval> approval(Fields fields) {
        var board = granted(fields, "board", "the name of the ethics board");
        var reference = granted(fields, "reference", "the reference of the board's decision");
        var licence = granted(fields, "licence", "the licence as it was granted");
        var expires = fields.date("expires").map(date -> {
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                throw new IllegalArgumentException(
                        "%s cannot be; expected a day from %s to %s".formatted(date, EARLIEST, LATEST));
            }
            return date;
        });
        var investigator = person(fields, "investigator");
        var physician = person(fields, "physician");
        if (investigator.isRead()
                && physician.isRead()
                && !PersonName.areTwoPeople(investigator.get(), physician.get())) {
            physician.reject(
                    "\"%s\" can be the investigator \"%s\" too".formatted(physician.get(), investigator.get()),
                    "another person, for two different people must sign");
        }
        return () -> new Approval(
                board.get(), reference.get(), licence.get(), expires.get(), investigator.get(), physician.get());
    }

    /// Nobody can sign for a permission that is still to come.
    private static Entry<String> granted(Fields fields, String key, String expected) {
        return fields.text(key).map(text -> {
            if (Placeholder.isOne(text)) {
                throw new IllegalArgumentException(
                        "\"%s\" stands for something that is not there; expected %s".formatted(text, expected));
            }
            return text;
        });
    }

    private static Entry<String> person(Fields fields, String key) {
        return fields.text(key).map(text -> {
            PersonName.of(text);
            return text;
        });
    }

    static Supplier<Placed<Site>> site(Fields fields) {
        var code = fields.required("code", Notations.code());
        var country = fields.required("country", Forms.text().map(text -> {
            if (!Arrays.asList(Locale.getISOCountries()).contains(text)) {
                throw new IllegalArgumentException(
                        "\"%s\" is no country; expected two capitals (ISO 3166-1) such as CH".formatted(text));
            }
            return text;
        }));
        var zone = fields.zone("zone");
        return () -> new Placed<>(new Site(code.get(), country.get(), zone.get()), code);
    }

    static Supplier<Drug> drug(Fields fields) {
        var substance = fields.required("substance", Forms.oneOf("substance that the rules cover", SUBSTANCES));
        var salt = fields.code("salt", Salt.class);
        return () -> new Drug(substance.get(), salt.get());
    }
}
