package limen.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetTest {
    @Test
    void a_style_sheet_closes_what_it_opens_before_the_next_part_begins() {
        for (var asset : Asset.all()) {
            if (asset.type().equals("text/css")) {
                var depth = 0;
                for (var line : asset.text().lines().toList()) {
                    if (line.startsWith("/*")) {
                        assertThat(depth)
                                .as("open before \"%s\" in %s", line, asset.file())
                                .isZero();
                    }
                    depth += count(line, '{') - count(line, '}');
                }
                assertThat(depth).as("open at the end of %s", asset.file()).isZero();
            }
        }
    }

    private static int count(String line, char brace) {
        return (int) line.chars().filter(each -> each == brace).count();
    }
}
