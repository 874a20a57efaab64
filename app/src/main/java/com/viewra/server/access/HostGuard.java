package com.viewra.server.access;

import com.viewra.server.http.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Refuses requests that came here under a foreign name: DNS rebinding points the name of an attacker's web site at
/// this machine, which makes its pages same-origin with us. Addresses in numbers cannot be pointed elsewhere.
public final class HostGuard {
    private static final Pattern NUMERIC = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.%]+]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private final Set<String> names;

    /// @param names this machine is called by, in lower case
    public HostGuard(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    public void check(Context ctx) {
        String host = ctx.header("Host");
        if (host == null || !isOwn(host))
            throw new ProblemException(HttpStatus.FORBIDDEN, "This server does not go by the name \"" + host + "\".");
    }

    /// @param hostAndPort value of a Host header
    public boolean isOwn(String hostAndPort) {
        String host = PORT.matcher(hostAndPort).replaceFirst("").toLowerCase(Locale.ROOT);
        return NUMERIC.matcher(host).matches() || names.contains(host);
    }
}
