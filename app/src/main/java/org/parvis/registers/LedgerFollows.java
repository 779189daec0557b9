package org.parvis.registers;

import org.parvis.platform.FollowsAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was read for somebody goes over when two accounts of one person become one. */
@Configuration(proxyBeanMethods = false)
class LedgerFollows {
    @Bean
    FollowsAccount ledgerFollowsAccount() {
        return new FollowsAccount(
                "registers.ledger",
                "update registers.ledger set account = :to where account = :from returning id::text",
                """
                update registers.ledger set account = :to
                where account = :from and id::text = any(:keys)
                """);
    }
}
