package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Path ONE = Path.of("one.mkv");
    private static final Path OTHER = Path.of("other.mkv");

    @Test
    void failed_oneBadFileAgainAndAgain_isNotTheEncodersFault() {
        Breaker breaker = Breaker.ofSoftware("The software encoder");
        for (int n = 0; n < 20; n++) breaker.failed(ONE, died(), 0);
        assertFalse(breaker.isOpen(0));
    }

    @Test
    void failed_severalFiles_restsAndThenTriesAgain() {
        Breaker breaker = Breaker.ofSoftware("The software encoder");
        for (int n = 0; n < 3; n++) breaker.failed(ONE, died(), 0);
        breaker.failed(OTHER, died(), 0);
        assertTrue(breaker.isOpen(seconds(29)));
        assertFalse(breaker.isOpen(seconds(30)));
        breaker.failed(OTHER, died(), seconds(30));
        assertTrue(breaker.isOpen(seconds(89)), "twice as long");
        assertTrue(breaker.complaint(seconds(80)).orElseThrow().contains("tried again in 10 s"));
    }

    @Test
    void worked_afterFailures_forgetsThem() {
        Breaker breaker = Breaker.ofHardware("vaapi");
        breaker.failed(ONE, died(), 0);
        breaker.worked();
        breaker.failed(ONE, died(), 0);
        assertFalse(breaker.isOpen(0));
        breaker.failed(ONE, died(), 0);
        assertTrue(breaker.isOpen(0));
        breaker.worked();
        assertTrue(breaker.complaint(0).isEmpty());
    }

    @Test
    void failed_sourceIsToBlame_doesNotCount() {
        Breaker breaker = Breaker.ofHardware("vaapi");
        for (int n = 0; n < 9; n++) breaker.failed(ONE, new MediaException(Code.SOURCE_DAMAGED, "damaged"), 0);
        assertFalse(breaker.isOpen(0));
    }

    private static MediaException died() {
        return new MediaException(Code.TOOL_FAILED, "FFmpeg ended with code 1");
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
