package com.viewra.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How this machine is called by others.
final class OwnNames {
    private static final Logger LOG = LoggerFactory.getLogger(OwnNames.class);

    private OwnNames() {}

    /// In lower case: the loopback name, the host name, and the same as multicast DNS (RFC 6762) tells it.
    static Set<String> all() {
        Set<String> names = new HashSet<>(Set.of("localhost", "viewra.local"));
        try {
            String host = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            names.add(host);
            names.add(host.split("\\.", 2)[0] + ".local");
        } catch (UnknownHostException e) {
            LOG.debug("this machine has no name", e);
        }
        return names;
    }
}
