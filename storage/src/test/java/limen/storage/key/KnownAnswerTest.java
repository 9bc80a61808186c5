package limen.storage.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Tag;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

/// What others compute from the same input.
class KnownAnswerTest {
    @Test
    void argon2id_is_that_of_rfc_9106_section_5_3() {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(repeated(2, 16))
                .withSecret(repeated(3, 8))
                .withAdditional(repeated(4, 12))
                .build());
        var key = new byte[32];
        argon2.generateBytes(repeated(1, 32), key);
        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    /// By python3, cryptography 48.0.0: `Argon2id(salt=bytes(range(16)), length=32,
    /// iterations=passes, lanes=lanes, memory_cost=memoryKib).derive(b"correct horse battery
    /// staple")`.
    @Test
    void a_passphrase_is_stretched_as_elsewhere() {
        stretches(32, 3, 4, "8a15f4233cd408afe031bb3afd28af35a4805f205e516215fb6b9f99313245ec");
        stretches(256, 2, 1, "7989cae79eab72e4e4f4124a6acde0796b3cb91920807721145cf29a5a1daaa6");
        stretches(65_536, 3, 1, "0d1a3c6523c8f06e4e0af9c515aa5b5448cfebd6838f2d52c3d8b6ef8ddc3c2e");
    }

    private static void stretches(int memoryKib, int passes, int lanes, String expected) {
        var salt = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        var key = new Stretching(memoryKib, passes, lanes).stretch("correct horse battery staple", Blob.of(salt));
        assertThat(key.bytes().hex()).isEqualTo(expected);
    }

    @Test
    void hmac_is_that_of_rfc_4231_case_2() {
        var mac = new Hmac(Blob.of(KeyedLog.bytes("Jefe"))).of(KeyedLog.bytes("what do ya want for nothing?"));
        assertThat(HexFormat.of().formatHex(mac))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /// By python3: `hmac.new(bytes(range(32)), b"strand\0P-001", hashlib.sha256).hexdigest()[:32]`.
    @Test
    void a_tag_is_the_beginning_of_the_hmac_of_kind_nul_name() {
        var key = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        var tag = Tag.of(new Hmac(Blob.of(key)).of(KeyedLog.bytes("strand\0P-001")));
        assertThat(tag).hasToString("937f00931712e5b608ee8a1a46201ae5");
    }

    /// McGrew and Viega, "The Galois/Counter Mode of Operation", test case 16.
    @Test
    void aes_256_gcm_opens_what_its_authors_printed() {
        var key = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
        var nonce = "cafebabefacedbaddecaf888";
        var sealed = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b";
        var plain = new GcmKey(blob(key)).open(blob(nonce + sealed), hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        assertThat(plain)
                .hasValue(hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"));
    }

    @Test
    void costs_that_cannot_be_are_refused_with_their_values() {
        assertThatThrownBy(() -> new Stretching(7, 1, 1)).hasMessageContaining("7 KiB, 1 passes and 1 lanes");
        assertThatThrownBy(() -> new Stretching(64, 0, 1)).hasMessageContaining("0 passes");
        assertThatThrownBy(() -> new Stretching(64, 1, 17)).hasMessageContaining("17 lanes");
        assertThatThrownBy(() -> new Stretching((1 << 18) + 1, 1, 1)).hasMessageContaining("262145 KiB");
        assertThatThrownBy(() -> new Stretching(64, 9, 1)).hasMessageContaining("9 passes");
    }

    private static byte[] repeated(int value, int count) {
        var bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static Blob blob(String digits) {
        return Blob.of(hex(digits));
    }
}
