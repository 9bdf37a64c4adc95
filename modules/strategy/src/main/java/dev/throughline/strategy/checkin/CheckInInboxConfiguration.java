package dev.throughline.strategy.checkin;

import dev.throughline.inbox.kind.Owing;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What members owe about check-ins.
@Configuration(proxyBeanMethods = false)
class CheckInInboxConfiguration {

    @Bean
    Owing checkInOwed(OwedCheckIns checkIns) {
        return new Owing("CHECK_IN", TargetConditionId.TYPE, checkIns::due, checkIns::due);
    }
}
