package dev.throughline.organisation.identityprovider;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which addresses a caller may make us and Keycloak call: public ones over TLS, so that nobody reaches through us into
/// the network of the installation.
@Component
class OutsideAddresses {

    private final boolean local;

    OutsideAddresses(@Value("${throughline.identity-providers.local:false}") boolean local) {
        this.local = local;
    }

    boolean allows(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            if (host == null || uri.getUserInfo() != null || uri.getRawFragment() != null) {
                return false;
            }
            if (local) {
                return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            }
            return "https".equals(uri.getScheme())
                    && Arrays.stream(InetAddress.getAllByName(host)).allMatch(OutsideAddresses::isPublic);
        } catch (IllegalArgumentException | UnknownHostException unusable) {
            return false;
        }
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        if (address instanceof Inet4Address) {
            // Of this network, between a carrier and its customers, for benchmarks, for protocols, and reserved.
            return first != 0
                    && !(first == 100 && second >= 64 && second < 128)
                    && !(first == 198 && (second == 18 || second == 19))
                    && !(first == 192 && second == 0 && bytes[2] == 0)
                    && first < 240;
        }
        // Unique local addresses, and IPv4 in disguise by translation.
        return (first & 0xfe) != 0xfc && !(first == 0 && second == 0x64);
    }
}
