package dev.throughline.organisation.emaildomain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.NameServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainRecordsTests {

    @Test
    void tellsARecordThatIsMissingFromAServerThatDoesNotAnswer() {
        DomainRecords records;
        try (NameServer dns = NameServer.start()) {
            dns.put("acme.example", "v=spf1 include:mail.example -all", "throughline-verification=1");
            dns.put("empty.example");
            records = new DomainRecords(dns.address(), Duration.ofMillis(300));
            assertThat(records.texts("acme.example").orElseThrow()).contains("throughline-verification=1");
            assertThat(records.texts("empty.example")).contains(List.of());
            assertThat(records.texts("nowhere.example")).contains(List.of());
        }
        assertThat(records.texts("acme.example")).isEmpty();
    }
}
