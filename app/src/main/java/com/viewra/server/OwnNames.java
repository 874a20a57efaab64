package com.viewra.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
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

    /// The IPv4 address that other devices in the house most likely reach; loopback if there is no network.
    static InetAddress addressOnNetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(OwnNames::isUsable)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .findFirst()
                    .orElseGet(InetAddress::getLoopbackAddress);
        } catch (SocketException e) {
            LOG.debug("cannot list network interfaces", e);
            return InetAddress.getLoopbackAddress();
        }
    }

    private static boolean isUsable(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isVirtual() && !network.isPointToPoint();
        } catch (SocketException e) {
            return false;
        }
    }
}
