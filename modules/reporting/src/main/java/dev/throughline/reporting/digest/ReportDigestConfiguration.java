package dev.throughline.reporting.digest;

import dev.throughline.inbox.letter.LetterEnd;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportDigestConfiguration {

    @Bean
    LetterEnd reportDigestEnds(ReportDigests digests) {
        return new LetterEnd(digests::knows, digests::end);
    }
}
