package com.viewra.plugins.transcoder;

import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.api.transcode.VideoRecipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Encoders that work in a graphics card or a chip beside the processor, best first. Pictures are read and scaled
/// by the processor and handed over, so that every source works with every one of them. Without pictures shown
/// out of order: that is what all of them can do.
@SuppressWarnings("ImmutableEnumChecker") // the lists are
enum HardwareEncoder {
    NVENC("nvenc", "NVIDIA NVENC", List.of(), List.of()) {
        @Override
        List<String> options(Speed speed) {
            String preset = switch (speed) {
                case FASTEST -> "p1";
                case FAST_START -> "p2";
                case STEADY -> "p4";
                case CAREFUL -> "p6";
            };
            return List.of(
                    "-c:v", "h264_nvenc", "-preset", preset, "-rc", "vbr", "-no-scenecut", "1", "-forced-idr", "1");
        }
    },
    QSV("qsv", "Intel Quick Sync", List.of(), List.of()) {
        @Override
        List<String> options(Speed speed) {
            String preset = switch (speed) {
                case FASTEST, FAST_START -> "veryfast";
                case STEADY -> "faster";
                case CAREFUL -> "medium";
            };
            return List.of("-c:v", "h264_qsv", "-preset", preset, "-look_ahead", "0", "-idr_interval", "0");
        }
    },
    VIDEOTOOLBOX("videotoolbox", "Apple VideoToolbox", List.of(), List.of()) {
        @Override
        List<String> options(Speed speed) {
            String realtime = speed.compareTo(Speed.FAST_START) <= 0 ? "1" : "0";
            return List.of("-c:v", "h264_videotoolbox", "-allow_sw", "0", "-realtime", realtime);
        }
    },
    VAAPI("vaapi", "VA-API", List.of("-vaapi_device", "/dev/dri/renderD128"), List.of("hwupload")) {
        @Override
        List<String> options(Speed speed) {
            return List.of("-c:v", "h264_vaapi", "-rc_mode", "VBR");
        }
    },
    V4L2("v4l2", "Video4Linux", List.of(), List.of()) {
        @Override
        List<String> options(Speed speed) {
            return List.of("-c:v", "h264_v4l2m2m");
        }

        // The chip chooses; what it is asked for by name, FFmpeg's wrapper does not understand.
        @Override
        List<String> profile(VideoRecipe recipe) {
            return List.of();
        }
    };

    private final String family;
    private final String title;
    private final List<String> device;
    private final List<String> upload;

    /// @param device arguments that open it, before the input
    /// @param upload filters that bring a picture to it
    HardwareEncoder(String family, String title, List<String> device, List<String> upload) {
        this.family = family;
        this.title = title;
        this.device = device;
        this.upload = upload;
    }

    /// @return empty for software
    static Optional<HardwareEncoder> of(VideoRecipe recipe) {
        return Arrays.stream(values())
                .filter(encoder -> encoder.family.equals(recipe.family()))
                .findFirst();
    }

    String family() {
        return family;
    }

    String title() {
        return title;
    }

    List<String> device() {
        return device;
    }

    /// The end of the filter graph: the pixels they all take.
    List<String> handOver() {
        List<String> filters = new ArrayList<>(List.of("format=nv12"));
        filters.addAll(upload);
        return filters;
    }

    abstract List<String> options(Speed speed);

    List<String> profile(VideoRecipe recipe) {
        return List.of("-profile:v", "high", "-level:v", recipe.level() / 10 + "." + recipe.level() % 10);
    }

    List<String> arguments(VideoRecipe recipe, Speed speed) {
        List<String> arguments = new ArrayList<>(options(speed));
        arguments.addAll(profile(recipe));
        arguments.addAll(List.of("-bf", "0"));
        arguments.addAll(BitRates.of(recipe));
        return arguments;
    }
}
