package com.viewra.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildProcessesTest {
    private static final List<String> ENDLESS_PICTURES =
            List.of("-v", "error", "-f", "lavfi", "-i", "testsrc2", "-f", "rawvideo", "pipe:1");

    private static final List<String> COPY_OF_INPUT = List.of(
            "-v",
            "error",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "gray",
            "-s",
            "320x240",
            "-i",
            "pipe:0",
            "-f",
            "rawvideo",
            "pipe:1");

    @TempDir
    private Path folder;

    private Path ffmpeg;
    private ChildProcesses processes;

    @BeforeEach
    void start() {
        ffmpeg = Clips.ffmpeg();
        processes = new ChildProcesses(new ChosenTools(Map.of("ffmpeg", ffmpeg)), folder);
    }

    @AfterEach
    void end() {
        processes.close();
    }

    @Test
    void locate_unknownTool_saysWhatToDo() {
        MediaException e = assertThrows(MediaException.class, () -> processes.locate("packager"));
        assertEquals(MediaException.Code.TOOL_MISSING, e.code());
        assertTrue(e.toString().contains("packager is not installed"), e.toString());
    }

    @Test
    void locate_chosenProgramMissing_saysSo() {
        var chosen = new ChosenTools(Map.of("ffmpeg", folder.resolve("nothing")));
        assertThrows(MediaException.class, () -> chosen.find("ffmpeg"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void inBackground_program_leavesTheProcessorToOthers() throws Exception {
        try (Tools.Running child = processes.inBackground().start("draw", ffmpeg, ENDLESS_PICTURES)) {
            assertTrue(child.output().read() >= 0, "it runs");
            int own = niceness(ProcessHandle.current().pid());
            assertEquals(Math.min(19, own + 10), niceness(child.pid()));
        }
    }

    /// As proc(5) has it: field 19, where the second is a name in brackets that may hold spaces.
    private static int niceness(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]);
    }

    @Test
    void run_programPrints_givesItsOutput() throws Exception {
        byte[] output = processes.run("ask its version", ffmpeg, List.of("-version"), Duration.ofSeconds(30));
        assertTrue(new String(output, StandardCharsets.UTF_8).startsWith("ffmpeg version"));
    }

    @Test
    void run_programFails_tellsCodeAndLastLines() {
        List<String> arguments = List.of("-v", "error", "-i", "no-such-file", "-f", "null", "-");
        MediaException e = assertThrows(
                MediaException.class, () -> processes.run("read it", ffmpeg, arguments, Duration.ofSeconds(30)));
        assertEquals(MediaException.Code.TOOL_FAILED, e.code());
        assertTrue(e.toString().contains("No such file"), e.toString());
    }

    @Test
    void run_programTakesTooLong_endsIt() {
        MediaException e = assertThrows(
                MediaException.class, () -> processes.run("wait", ffmpeg, endlessSilence(), Duration.ofMillis(300)));
        assertEquals(MediaException.Code.TIMED_OUT, e.code());
    }

    @Test
    void start_noSuchProgram_isAnError() {
        assertThrows(MediaException.class, () -> processes.start("try", folder.resolve("nothing"), List.of()));
    }

    @Test
    void start_manyBytes_arriveUnchanged() throws Exception {
        List<String> arguments = List.of(
                "-v", "error", "-f", "lavfi", "-i", "testsrc2=duration=1", "-f", "rawvideo", "-pix_fmt", "gray", "-");
        byte[] once = processes.run("draw", ffmpeg, arguments, Duration.ofSeconds(30));
        assertEquals(320 * 240 * 25, once.length);
        assertArrayEquals(once, processes.run("draw", ffmpeg, arguments, Duration.ofSeconds(30)));
    }

    @Test
    void start_withInput_programReadsIt() throws Exception {
        byte[] pixels = new byte[320 * 240];
        Arrays.fill(pixels, (byte) 42);
        try (Tools.Running child = processes.start("copy", ffmpeg, COPY_OF_INPUT, program -> program.write(pixels))) {
            assertArrayEquals(pixels, child.output().readAllBytes());
            assertEquals(0, child.waitFor());
        }
    }

    @Test
    void start_inputFails_endsTheProgramAndSaysWhy() throws Exception {
        byte[] pixels = new byte[320 * 240];
        try (Tools.Running child = processes.start("copy", ffmpeg, COPY_OF_INPUT, program -> {
            program.write(pixels);
            throw new IOException("the disk is gone");
        })) {
            child.output().readAllBytes();
            assertNotEquals(0, child.waitFor());
            assertTrue(child.lastErrors().getLast().endsWith("the disk is gone"), "" + child.lastErrors());
        }
    }

    /// It reads the header of one picture and no more, while input comes for ever.
    @Test
    void start_programReadsNoMore_endsWell() throws Exception {
        List<String> one = new ArrayList<>(COPY_OF_INPUT);
        one.addAll(one.size() - 1, List.of("-frames:v", "1"));
        CountDownLatch stopped = new CountDownLatch(1);
        try (Tools.Running child = processes.start("copy one", ffmpeg, one, program -> {
            try {
                while (true) program.write(new byte[320 * 240]);
            } finally {
                stopped.countDown();
            }
        })) {
            assertEquals(320 * 240, child.output().readAllBytes().length);
            assertEquals(0, child.waitFor());
            stopped.await();
        }
    }

    @Test
    void close_inputWaits_interruptsIt() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Tools.Running child = processes.start("copy", ffmpeg, COPY_OF_INPUT, program -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
        });
        child.close();
        child.waitFor();
        interrupted.await();
    }

    @Test
    void close_programWaitsForItsReader_endsIt() throws Exception {
        Tools.Running child = processes.start("draw", ffmpeg, ENDLESS_PICTURES);
        assertTrue(child.output().read() >= 0);
        assertTrue(child.isAlive());
        child.close();
        child.waitFor();
        assertFalse(child.isAlive());
        assertThrows(IOException.class, () -> child.output().read());
    }

    @Test
    void close_readerWaits_readerGetsAnError() throws Exception {
        Tools.Running child = processes.start("print nothing", ffmpeg, endlessSilence());
        Thread closer = Thread.ofVirtual().start(child::close);
        assertThrows(IOException.class, () -> child.output().readAllBytes());
        closer.join();
    }

    @Test
    void closeAll_programsRun_noneIsLeft() throws Exception {
        Tools.Running one = processes.start("draw", ffmpeg, ENDLESS_PICTURES);
        Tools.Running two = processes.start("print nothing", ffmpeg, endlessSilence());
        processes.close();
        assertFalse(one.isAlive());
        assertFalse(two.isAlive());
        assertThrows(MediaException.class, () -> processes.start("draw", ffmpeg, ENDLESS_PICTURES));
    }

    @Test
    void newRun_formerRunWasKilled_endsWhatItLeft() throws Exception {
        Process left = new ProcessBuilder(command(endlessSilence())).start();
        Process owner = new ProcessBuilder(ffmpeg.toString(), "-version").start();
        long ownerId = owner.pid();
        String ownerStarted = "" + owner.info().startInstant().orElse(Instant.EPOCH);
        owner.waitFor();
        String childLine = left.pid() + " " + left.info().startInstant().orElseThrow();
        Files.writeString(
                folder.resolve("children-" + ownerId), ownerId + " " + ownerStarted + "\n" + childLine + "\n");
        new ChildProcesses(_ -> Optional.empty(), folder).close();
        assertTrue(left.waitFor(20, TimeUnit.SECONDS));
    }

    private List<String> command(List<String> arguments) {
        return Stream.concat(Stream.of(ffmpeg.toString()), arguments.stream()).toList();
    }

    /// Runs in real time and prints nothing.
    private static List<String> endlessSilence() {
        return List.of("-v", "error", "-re", "-f", "lavfi", "-i", "anullsrc", "-f", "null", "-");
    }
}
