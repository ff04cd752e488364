package org.clearway.rules.service.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs what a form carries from page to page, so that what comes back is what was sent. Thread-safe. */
@Component
final class Seal {

    /** The longest sealed text that is read, in characters. */
    static final int LONGEST = 60_000;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "clearway interview 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    /**
     * @param secret the key as text, at least 32 characters; where it is empty one is made that lasts until the service stops
     */
    Seal(@Value("${clearway.web.key:}") String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            bytes = new byte[SHORTEST_KEY];
            new SecureRandom().nextBytes(bytes);
        } else if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("clearway.web.key is too short: it needs at least " + SHORTEST_KEY
                    + " characters that nobody can guess, or none for a key that lasts until the service stops");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The text with its signature, in characters that a form carries as they are. */
    String seal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(bytes) + '.' + encoder.encodeToString(signature(bytes));
    }

    /**
     * The text of a sealed one.
     *
     * @throws FormRefused where it is not one that this service sealed, as it was
     */
    String open(String sealed) {
        if (sealed.length() > LONGEST) {
            throw new FormRefused(413, "The page sent more than an interview can hold.");
        }
        int dot = sealed.indexOf('.');
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(0, Math.max(0, dot)));
            byte[] signature = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            if (MessageDigest.isEqual(signature, signature(bytes))) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            // Told as any other that was changed.
        }
        throw new FormRefused(
                400,
                "The answers that came with the page are not as this service sent them: they were changed on the way,"
                        + " or the service was started anew since.");
    }

    private byte[] signature(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
