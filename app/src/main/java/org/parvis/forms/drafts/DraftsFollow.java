package org.parvis.forms.drafts;

import org.parvis.platform.FollowsAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Drafts go over with the account of who writes them, and so do the receipts of sent ones. */
@Configuration(proxyBeanMethods = false)
class DraftsFollow {
    @Bean
    FollowsAccount draftsFollowAccount() {
        return new FollowsAccount(
                "forms.drafts",
                """
                with begun as (
                  update forms.drafts set account = :to
                  where account = :from returning id),
                sent as (
                  update forms.sent set account = :to
                  where account = :from returning draft)
                select id::text from begun
                union all select draft::text from sent
                """,
                """
                with sent as (
                  update forms.sent set account = :to
                  where account = :from and draft::text = any(:keys))
                update forms.drafts set account = :to
                where account = :from and id::text = any(:keys)
                """);
    }
}
