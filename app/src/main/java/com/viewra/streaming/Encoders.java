package com.viewra.streaming;

import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.api.transcode.EncoderReport;
import com.viewra.api.transcode.Recipe;
import com.viewra.api.transcode.Transcoder;
import com.viewra.api.transcode.VideoRecipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The encoders of this machine and how they are. Safe for use from any thread.
final class Encoders {
    private static final Logger LOG = LoggerFactory.getLogger(Encoders.class);

    private final Breaker picture = Breaker.ofSoftware("The software encoder");
    private final Breaker sound = Breaker.ofSoftware("The sound encoder");
    private final Breaker copying = Breaker.ofSoftware("FFmpeg, which copies what cannot be read here,");
    private final Map<String, Breaker> hardware = new ConcurrentHashMap<>();
    private volatile List<EncoderReport> reports = List.of();

    /// Tries all that the transcoders know. Takes seconds.
    void probe(List<Transcoder> transcoders) throws InterruptedException {
        List<EncoderReport> found = new ArrayList<>();
        for (Transcoder transcoder : transcoders) {
            try {
                found.addAll(transcoder.probe());
            } catch (RuntimeException | LinkageError e) { // a plugin's
                LOG.warn(
                        "{} could not say which encoders work",
                        transcoder.getClass().getName(),
                        e);
            }
        }
        reports = List.copyOf(found);
        found.forEach(report -> LOG.debug("{}", report.detail()));
        LOG.info("video is encoded with {}", preferred(System.nanoTime()));
    }

    /// That of what makes this in software. Each has its own: pictures do not stop because sound fails.
    Breaker software(Recipe recipe) {
        return switch (recipe) {
            case VideoRecipe _ -> picture;
            case AudioRecipe _ -> sound;
            case CopyRecipe _ -> copying;
        };
    }

    Breaker hardware(String family) {
        return hardware.computeIfAbsent(family, Breaker::ofHardware);
    }

    /// The best one that works and does not fail lately.
    String preferred(long nowNanos) {
        return reports.stream()
                .filter(EncoderReport::works)
                .map(EncoderReport::family)
                .filter(family -> !hardware(family).isOpen(nowNanos))
                .findFirst()
                .orElse(VideoRecipe.SOFTWARE);
    }

    List<String> softwareComplaints(long nowNanos) {
        return Stream.of(picture, sound, copying)
                .flatMap(breaker -> breaker.complaint(nowNanos).stream())
                .toList();
    }

    List<String> hardwareComplaints(long nowNanos) {
        return hardware.values().stream()
                .flatMap(breaker -> breaker.complaint(nowNanos).stream())
                .toList();
    }
}
