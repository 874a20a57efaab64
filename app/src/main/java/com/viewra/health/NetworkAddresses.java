package com.viewra.health;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This machine's addresses in the house.
public final class NetworkAddresses {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkAddresses.class);

    private NetworkAddresses() {}

    /// The IPv4 addresses that other devices may reach, most likely one first.
    public static List<InetAddress> local() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(NetworkAddresses::isUsable)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address)
                    .sorted((a, b) -> Boolean.compare(b.isSiteLocalAddress(), a.isSiteLocalAddress()))
                    .toList();
        } catch (SocketException e) {
            LOG.debug("cannot list network interfaces", e);
            return List.of();
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
