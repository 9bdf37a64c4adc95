package dev.throughline.platform.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class Utf8Tests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LETTERS =
            "abc xyz019/\"\\\b\f\n\r\t\u0000\u001f\u007f\u0080\u00e4\u2028\u20ac\ud83c\udf31";

    @Test
    void writesAnyTextSoThatItIsReadAsItWas() throws IOException {
        Random random = new Random(20_261_123);
        for (int number = 0; number < 20_000; number++) {
            String text = text(random);
            assertThat(JSON.readValue(written(text), String.class)).isEqualTo(text);
        }
    }

    @Test
    void writesEachCharacterAtEachPlace() throws IOException {
        for (char each = 0; each < 0x180; each++) {
            for (int place = 0; place < 20; place++) {
                String text = "a".repeat(place) + each + "b".repeat(20 - place);
                assertThat(JSON.readValue(written(text), String.class)).isEqualTo(text);
            }
        }
    }

    @Test
    void growsWithItsText() throws IOException {
        String text = "\"".repeat(100_000);

        assertThat(JSON.readValue(written(text), String.class)).isEqualTo(text);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        boolean plain = random.nextBoolean();
        int length = random.nextInt(40);
        for (int place = 0; place < length; place++) {
            text.appendCodePoint(plain ? 'a' + random.nextInt(26) : letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static byte[] written(String text) throws IOException {
        Utf8 json = new Utf8();
        json.text(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.writeTo(out);
        assertThat(json.length()).isEqualTo(out.size());
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\"").endsWith("\"");
        return out.toByteArray();
    }
}
