package org.clearway.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clearway.rules.AnyRequests;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;

class RequestJsonPropertiesTest {

    private static final String ALPHABET = "{}[]\":,\\/ntfue0123456789.-+E \t\n\u0000\uD800\uDC00\u00e9ABCxyz_";

    @Property
    void whatIsWrittenIsReadBackEqual(@ForAll Random random) {
        Request request = new AnyRequests(random).request();
        String json = RequestJson.write(request);
        assertThat(RequestJson.read(json)).isEqualTo(request);
        assertThat(RequestJson.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(request);
    }

    @Property
    void writingIsDeterministic(@ForAll long seed) {
        Request one = new AnyRequests(new Random(seed)).request();
        Request two = new AnyRequests(new Random(seed)).request();
        assertThat(RequestJson.write(one)).isEqualTo(RequestJson.write(two));
    }

    @Property(tries = 2000)
    void anyBytesGiveARequestOrARequestException(@ForAll byte[] bytes) {
        readable(bytes);
    }

    @Property(tries = 2000)
    void anyTextGivesARequestOrARequestException(@ForAll String text) {
        try {
            RequestJson.read(text);
        } catch (RequestException e) {
            complete(e);
        }
    }

    @Property(tries = 3000)
    void aDamagedRequestGivesARequestOrARequestException(@ForAll Random random) {
        StringBuilder json = new StringBuilder(RequestJson.write(new AnyRequests(random).request()));
        for (int edits = 1 + random.nextInt(4); edits > 0 && json.length() > 0; edits--) {
            damage(json, random);
        }
        try {
            RequestJson.read(json.toString());
        } catch (RequestException e) {
            complete(e);
        }
        readable(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void damage(StringBuilder json, Random random) {
        int at = random.nextInt(json.length());
        int end = Math.min(json.length(), at + random.nextInt(20));
        switch (random.nextInt(5)) {
            case 0 -> json.deleteCharAt(at);
            case 1 -> json.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            case 2 -> json.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            case 3 -> json.insert(at, json.substring(at, end));
            default -> json.delete(at, end);
        }
    }

    private static void readable(byte[] bytes) {
        try {
            RequestJson.read(bytes);
        } catch (RequestException e) {
            complete(e);
        }
    }

    private static void complete(RequestException e) {
        assertThat(e.getMessage()).isNotBlank();
        assertThat(DecisionJson.error(e.id(), e)).startsWith("{").endsWith("}}");
    }
}
