package com.viewra.server.access;

import com.viewra.library.MediaId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs the addresses of one item's streams, for players that know no token. A signature is the same for
/// everyone for a day, so that caches and other viewers share what is behind it, and is taken for one to two
/// days.
public final class StreamTokens {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int SIGNATURE_BYTES = 16;
    /// Never fed, only cloned: to set the key up takes longer than to sign.
    private final Mac keyed;
    private final InstantSource clock;

    public StreamTokens(String secret, InstantSource clock) {
        this.keyed = keyed(secret);
        this.clock = clock;
    }

    /// @return last valid day and signature: `20415.dBjftJeZ4CVPmB92K27uhb`
    public String sign(MediaId item) {
        return sign(item, today() + 1);
    }

    public boolean isValid(String token, MediaId item) {
        int dot = token.indexOf('.');
        if (dot < 1 || dot > 6) return false;
        try {
            long lastDay = Long.parseLong(token.substring(0, dot));
            return lastDay >= today() && Digests.same(sign(item, lastDay), token);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private String sign(MediaId item, long lastDay) {
        try {
            byte[] signature = ((Mac) keyed.clone()).doFinal((item + "@" + lastDay).getBytes(StandardCharsets.UTF_8));
            byte[] shortened = Arrays.copyOf(signature, SIGNATURE_BYTES);
            return lastDay + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(shortened);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own HmacSHA256 can be cloned", e);
        }
    }

    private static Mac keyed(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private long today() {
        return clock.instant().getEpochSecond() / DAY.toSeconds();
    }
}
