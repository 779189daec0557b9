package org.parvis.privacy;

import org.parvis.platform.FollowsAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What somebody agreed to goes over when two accounts of one person become one. */
@Configuration(proxyBeanMethods = false)
class ConsentsFollow {
    @Bean
    FollowsAccount consentsFollowAccount() {
        return FollowsAccount.rows(
                "privacy.consents", "account", "purpose || '/' || extract(epoch from given_at)");
    }
}
