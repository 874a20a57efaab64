package com.viewra.copies;

import com.viewra.api.MediaException;
import com.viewra.process.TalkingTools;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ws.schild.jave.Encoder;
import ws.schild.jave.EncoderException;
import ws.schild.jave.MultimediaObject;
import ws.schild.jave.encode.ArgType;
import ws.schild.jave.encode.AudioAttributes;
import ws.schild.jave.encode.EncodingArgument;
import ws.schild.jave.encode.EncodingAttributes;
import ws.schild.jave.encode.SimpleArgument;
import ws.schild.jave.encode.VideoAttributes;
import ws.schild.jave.process.ProcessLocator;
import ws.schild.jave.process.ProcessWrapper;

/// Joins parts to one MP4 file with its index in front, through JAVE. Nothing is encoded.
final class Mp4Mux {
    private final TalkingTools tools;

    Mp4Mux(TalkingTools tools) {
        this.tools = tools;
    }

    /// @param parts one track each
    /// @param hasPicture whether the first is one
    /// @param title written into the file
    void join(List<Path> parts, boolean hasPicture, String title, Path target) throws MediaException {
        Path program = tools.locate("ffmpeg");
        EncodingAttributes attributes =
                new EncodingAttributes().setOutputFormat("mp4").setMapMetaData(true);
        if (hasPicture)
            attributes.setVideoAttributes(new VideoAttributes().setCodec(VideoAttributes.DIRECT_STREAM_COPY));
        if (parts.size() > 1 || !hasPicture)
            attributes.setAudioAttributes(new AudioAttributes().setCodec(AudioAttributes.DIRECT_STREAM_COPY));
        ProcessLocator locator = locator(program);
        try {
            new Encoder(locator)
                    .encode(sources(parts, locator), target.toFile(), attributes, null, arguments(parts.size(), title));
        } catch (EncoderException e) {
            throw new MediaException(
                    MediaException.Code.TOOL_FAILED, "The copy could not be written; is the disk full?", e);
        }
    }

    /// Without a locator of ours each would look for an FFmpeg in JAVE's own jars, and start programs to do so.
    /// Not asked what is in them: we know.
    private static List<MultimediaObject> sources(List<Path> parts, ProcessLocator locator) {
        return parts.stream()
                .map(part -> {
                    MultimediaObject source = new MultimediaObject(part.toFile(), locator);
                    source.setReadURLOnce(true);
                    return source;
                })
                .toList();
    }

    /// JAVE takes several sources for pieces of one; these are tracks. What FFmpeg says beside errors it does not
    /// understand in every version, so FFmpeg says nothing else.
    private static List<EncodingArgument> arguments(int parts, String title) {
        return List.of(
                new SimpleArgument(ArgType.GLOBAL, _ -> Stream.of("-loglevel", "error")),
                new SimpleArgument(
                        ArgType.OUTFILE,
                        _ -> IntStream.range(0, parts).boxed().flatMap(n -> Stream.of("-map", n + ":0"))),
                new SimpleArgument(ArgType.OUTFILE, _ -> Stream.of("-metadata", "title=" + title)));
    }

    private ProcessLocator locator(Path program) {
        return new ProcessLocator() {
            @Override
            public String getExecutablePath() {
                return program.toString();
            }

            @Override
            public ProcessWrapper createExecutor() {
                return new OwnedFfmpeg(tools, program);
            }
        };
    }
}
