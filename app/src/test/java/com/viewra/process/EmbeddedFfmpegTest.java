package com.viewra.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFfmpegTest {
    @TempDir
    private Path folder;

    @Test
    void find_firstTime_unpacksAProgramThatRuns() throws Exception {
        Path ffmpeg = new EmbeddedFfmpeg(folder).find("ffmpeg").orElseThrow();
        try (var processes = new ChildProcesses(new EmbeddedFfmpeg(folder), folder)) {
            byte[] output = processes.run("ask its version", ffmpeg, List.of("-version"), Duration.ofSeconds(30));
            assertTrue(new String(output, StandardCharsets.UTF_8).startsWith("ffmpeg version 8.0.1"));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(ffmpeg.getParent()), files.toList());
        }
    }

    @Test
    void find_secondTime_unpacksNothing() throws Exception {
        Path ffmpeg = new EmbeddedFfmpeg(folder).find("ffmpeg").orElseThrow();
        FileTime written = Files.getLastModifiedTime(ffmpeg);
        assertEquals(ffmpeg, new EmbeddedFfmpeg(folder).find("ffmpeg").orElseThrow());
        assertEquals(written, Files.getLastModifiedTime(ffmpeg));
    }

    @Test
    void find_otherTool_isNotHere() throws Exception {
        assertFalse(new EmbeddedFfmpeg(folder).find("packager").isPresent());
    }
}
