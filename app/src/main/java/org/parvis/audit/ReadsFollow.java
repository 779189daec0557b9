package org.parvis.audit;

import org.parvis.platform.FollowsAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who read the files of somebody goes over when two accounts of one person become one. */
@Configuration(proxyBeanMethods = false)
class ReadsFollow {
    /** A line that both accounts have stays with both. */
    @Bean
    FollowsAccount readsFollowAccount() {
        return new FollowsAccount(
                "audit.told",
                """
                update audit.told t set account = :to
                where account = :from and not exists (
                  select from audit.told o
                  where o.account = :to and o.home = t.home
                    and o.case_file = t.case_file
                    and o.member = t.member and o.hour = t.hour)
                returning case_file || '/' || member || '/' || extract(epoch from hour)
                """,
                """
                update audit.told set account = :to
                where account = :from
                  and case_file || '/' || member || '/' || extract(epoch from hour) = any(:keys)
                """);
    }
}
