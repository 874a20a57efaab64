package com.viewra;

import com.viewra.server.HttpServer;
import com.viewra.server.ServerOptions;
import java.util.Optional;

/// What the program says on standard output: few lines, for people and for scripts that wait for them.
final class Console {
    static final ServerOptions.Codes CODES = new PrintedCodes();

    private Console() {}

    /// The one line that scripts wait for, and what to type on the next device.
    static void ready(HttpServer server) {
        say("Viewra is ready: " + server.local());
        say(server.onNetwork()
                .map(address -> "On other devices open " + address + " and type the code " + server.pairingCode())
                .orElseGet(() ->
                        "Other devices cannot reach it: it listens on this machine alone, or there is no network. "
                                + "The code for a browser here is " + server.pairingCode()));
        say("To look after Viewra from one of them, type the owner's code there, under Settings: "
                + server.ownerCode());
    }

    private static final class PrintedCodes implements ServerOptions.Codes {
        @Override
        public void next(String code) {
            say("The code for the next device is " + code);
        }

        @Override
        public void owner(String code) {
            say("The owner's code is now " + code);
        }
    }

    static boolean isTerminal() {
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
    }

    /// Takes the place of the line that was said over before.
    static void sayOver(String line, boolean last) {
        System.out.print("\r" + line + "\u001b[K" + (last ? System.lineSeparator() : ""));
        System.out.flush();
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
