package limen.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import limen.study.Credential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    /// "12345678901234567890", the secret of RFC 6238.
    private static final Credential.OneTimeCodes SECRET =
            new Credential.OneTimeCodes("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    /// RFC 6238, appendix B, SHA-1; the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "20000000000,353130"})
    void the_digits_are_those_of_the_standard(long second, String digits) {
        assertThat(OneTimeCode.of(SECRET, second / 30)).isEqualTo(digits);
    }

    @Test
    void the_half_minute_before_and_after_open_too_and_no_other() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var step = now.getEpochSecond() / 30;
        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(OneTimeCode.step(SECRET, OneTimeCode.of(SECRET, near), now, Long.MIN_VALUE))
                    .hasValue(near);
        }
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.of(SECRET, step - 2), now, Long.MIN_VALUE))
                .isEmpty();
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.of(SECRET, step + 2), now, Long.MIN_VALUE))
                .isEmpty();
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.of(SECRET, step), now, step))
                .isEmpty();
        assertThat(OneTimeCode.step(SECRET, "", now, Long.MIN_VALUE)).isEmpty();
    }

    @Test
    void digits_are_read_as_devices_group_them() {
        var now = Instant.ofEpochSecond(59);
        assertThat(OneTimeCode.step(SECRET, " 287 082 ", now, Long.MIN_VALUE)).hasValue(1);
    }

    @Test
    void a_new_secret_has_160_bits_and_is_no_other() {
        var one = OneTimeCode.fresh();
        assertThat(one.secret())
                .matches("[A-Z2-7]{32}")
                .isNotEqualTo(OneTimeCode.fresh().secret());
        assertThat(OneTimeCode.address(one, "Zoë Lind"))
                .isEqualTo("otpauth://totp/Limen:Zo%C3%AB%20Lind?secret=" + one.secret() + "&issuer=Limen");
        assertThat(OneTimeCode.grouped(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }
}
