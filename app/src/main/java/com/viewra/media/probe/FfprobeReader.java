package com.viewra.media.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import com.viewra.api.Tools;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads any container that FFmpeg knows. Its samples come through a transcoder, not from here.
public final class FfprobeReader implements MediaReader {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Tools tools;

    public FfprobeReader(Tools tools) {
        this.tools = tools;
    }

    @Override
    public MediaIndex read(Path file) throws MediaException, InterruptedException {
        return read(file, Fingerprint.ofMedia(file));
    }

    @Override
    public MediaIndex read(Path file, Fingerprint fingerprint) throws MediaException, InterruptedException {
        JsonNode answer = probe(file);
        try {
            ProbedFile probed = new ProbedFile(answer);
            if (probed.timings().isEmpty())
                throw new MediaException(Code.SOURCE_DAMAGED, "The file holds no picture and no sound.");
            if (probed.isGuess())
                throw new MediaException(
                        Code.SOURCE_DAMAGED, "The file is damaged: its beginning is not that of any sound file.");
            return new MediaIndex(
                    fingerprint,
                    probed.container(),
                    Files.size(file),
                    probed.duration(),
                    probed.tracks(),
                    probed.chapters(),
                    probed.tags(),
                    probed.timings());
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(Code.SOURCE_UNREADABLE, "The file cannot be read.", e);
        }
    }

    @Override
    public Optional<SampleStream> open(
            Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds) {
        return Optional.empty();
    }

    @Override
    public MediaIndex measure(Path file, MediaIndex index) throws MediaException, InterruptedException {
        return new Measuring(tools, file, index).measured();
    }

    private JsonNode probe(Path file) throws MediaException, InterruptedException {
        Path program = tools.locate("ffprobe");
        List<String> arguments = List.of(
                "-v",
                "error",
                "-print_format",
                "json",
                "-show_format",
                "-show_streams",
                "-show_chapters",
                "-protocol_whitelist",
                "file",
                "file:" + file);
        try {
            byte[] answer = tools.run("read what is in " + file.getFileName(), program, arguments, LIMIT);
            return JSON.readTree(new String(answer, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new MediaException(Code.TOOL_FAILED, "ffprobe gave an answer that makes no sense.", e);
        } catch (MediaException e) {
            if (e.code() != Code.TOOL_FAILED) throw e;
            throw new MediaException(
                    Code.SOURCE_DAMAGED, "The file is damaged or no media: FFmpeg cannot make sense of it.", e);
        }
    }
}
