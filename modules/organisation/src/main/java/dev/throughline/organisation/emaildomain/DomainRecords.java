package dev.throughline.organisation.emaildomain;

import java.time.Duration;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.Attributes;
import javax.naming.directory.InitialDirContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What a domain's DNS says about it, asked with the JDK's own resolver.
@Component
class DomainRecords {

    private static final Logger LOG = LoggerFactory.getLogger(DomainRecords.class);
    private static final String TEXT = "TXT";

    private final String server;
    private final Duration timeout;

    DomainRecords(
            @Value("${throughline.dns.server:}") String server,
            @Value("${throughline.dns.timeout:2s}") Duration timeout) {
        this.server = server;
        this.timeout = timeout;
    }

    /// The texts of the domain, none where it does not exist; empty where DNS does not answer.
    Optional<List<String>> texts(String domain) {
        try {
            return Optional.of(lookUp(domain));
        } catch (NameNotFoundException none) {
            return Optional.of(List.of());
        } catch (NamingException unreachable) {
            LOG.warn("DNS does not answer for {}", domain, unreachable);
            return Optional.empty();
        }
    }

    private List<String> lookUp(String domain) throws NamingException {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, server.isBlank() ? "dns:" : "dns://" + server);
        settings.put("com.sun.jndi.dns.timeout.initial", String.valueOf(timeout.toMillis()));
        settings.put("com.sun.jndi.dns.timeout.retries", "1");
        var resolver = new InitialDirContext(settings);
        try {
            Attributes found = resolver.getAttributes(domain + ".", new String[] {TEXT});
            Attribute texts = found.get(TEXT);
            return texts == null
                    ? List.of()
                    : Collections.list(texts.getAll()).stream()
                            .map(text -> String.valueOf(text).replace("\"", "").strip())
                            .collect(Collectors.toList());
        } finally {
            resolver.close();
        }
    }
}
