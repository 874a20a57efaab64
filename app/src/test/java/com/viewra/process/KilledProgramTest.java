package com.viewra.process;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.viewra.api.MediaException;
import com.viewra.testkit.Clips;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KilledProgramTest {
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a silent child lives until the next start sweeps it")
    void kill9_childWritesNothing_endsWithItsOwner(@TempDir Path folder) throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String classPath = System.getProperty("java.class.path");
        Process owner = new ProcessBuilder(java, "-cp", classPath, Owner.class.getName(), "" + folder).start();
        ProcessHandle child;
        try (BufferedReader reader = owner.inputReader()) {
            String pid = reader.lines()
                    .filter(line -> line.startsWith("child "))
                    .findFirst()
                    .orElseThrow();
            child = ProcessHandle.of(Long.parseLong(pid.substring("child ".length())))
                    .orElseThrow();
            owner.destroyForcibly().waitFor();
        }
        child.onExit().get(20, TimeUnit.SECONDS);
        assertFalse(child.isAlive());
    }

    /// A program that starts a silent child from a thread that ends, and then waits.
    static final class Owner {
        public static void main(String[] arguments) throws Exception {
            Path ffmpeg = Clips.ffmpeg();
            var processes = new ChildProcesses(new ChosenTools(Map.of("ffmpeg", ffmpeg)), Path.of(arguments[0]));
            List<String> silence = List.of("-v", "error", "-re", "-f", "lavfi", "-i", "anullsrc", "-f", "null", "-");
            Thread starter = Thread.ofPlatform().start(() -> {
                try {
                    System.out.println("child "
                            + processes.start("stay silent", ffmpeg, silence).pid());
                } catch (MediaException e) {
                    throw new IllegalStateException(e);
                }
            });
            starter.join();
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
