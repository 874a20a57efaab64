package com.viewra;

import com.viewra.health.HealthCheck;
import com.viewra.streaming.DefaultStreams;
import com.viewra.streaming.StreamingFigures;
import java.util.List;

/// Whether films are encoded where that is needed, and how well.
record EncodingCheck(DefaultStreams streams) implements HealthCheck {
    @Override
    public String name() {
        return "encoding";
    }

    @Override
    public Result check() {
        List<String> software = streams.softwareComplaints();
        if (!software.isEmpty())
            return Result.down(String.join(" ", software) + " Files are played as they are where the player can.");
        List<String> hardware = streams.hardwareComplaints();
        if (!hardware.isEmpty()) return Result.degraded(String.join(" ", hardware) + " Software encodes meanwhile.");
        return Result.up(speed() + " " + work());
    }

    private String speed() {
        return streams.capacity()
                .map(capacity -> "This machine encodes " + capacity.inWords() + ".")
                .orElse("What this machine can encode is not measured yet; it is, once something has to be encoded.");
    }

    private String work() {
        StreamingFigures figures = streams.figures();
        return "%d segments made, %d failed, %d encoders wait for their turn."
                .formatted(figures.segmentsMade(), figures.failures(), streams.encodersQueued());
    }
}
