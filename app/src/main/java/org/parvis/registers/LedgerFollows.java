package org.parvis.registers;

import org.parvis.platform.FollowsAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was read for somebody goes over when two accounts of one person become one. */
@Configuration(proxyBeanMethods = false)
class LedgerFollows {
    @Bean
    FollowsAccount ledgerFollowsAccount() {
        return FollowsAccount.rows("registers.ledger", "account", "id");
    }
}
