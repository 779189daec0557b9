package org.parvis.mandates;

import org.parvis.platform.FollowsAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Mandates given and held go over with the account of whoever gave or holds them. One between the
 * two accounts of one person stays where it is: nobody acts for themselves.
 */
@Configuration(proxyBeanMethods = false)
class MandatesFollow {
    @Bean
    FollowsAccount mandatesFollowAccount() {
        return new FollowsAccount(
                "mandates.mandates",
                """
                with held as (
                  update mandates.mandates set holder = :to
                  where holder = :from and principal is distinct from :to
                  returning 'held:' || id as key),
                given as (
                  update mandates.mandates set principal = :to
                  where principal = :from and principal_kind = 'person'
                    and holder is distinct from :to
                  returning 'given:' || id as key)
                select key from held union all select key from given
                """,
                """
                with held as (
                  update mandates.mandates set holder = :to
                  where holder = :from and 'held:' || id = any(:keys))
                update mandates.mandates set principal = :to
                where principal = :from and 'given:' || id = any(:keys)
                """);
    }
}
