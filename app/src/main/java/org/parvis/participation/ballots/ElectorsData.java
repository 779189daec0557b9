package org.parvis.participation.ballots;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.FollowsAccount;
import org.parvis.platform.StaysOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Accounts that received a voting token: of no case file, and gone once the vote is counted. */
@StaysOn
@Component
class ElectorsData implements HoldsPersonalData {
    @Override
    public String place() {
        return "participation.ballot_tokens";
    }

    @Override
    public String purpose() {
        return "participation.data.tokens.purpose";
    }

    @Override
    public String retention() {
        return "participation.data.tokens.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        // nothing here is of a case file
    }

    /** Where two accounts of one person become one: a vote in which both asked keeps both rows. */
    @StaysOn
    @Configuration(proxyBeanMethods = false)
    static class Following {
        @Bean
        FollowsAccount votingTokensFollowAccount() {
            return new FollowsAccount(
                    "participation.ballot_tokens",
                    """
                    update participation.ballot_tokens one set account = :to
                    where account = :from and not exists (
                      select from participation.ballot_tokens other
                      where other.home = one.home and other.consultation = one.consultation
                        and other.account = :to)
                    returning home || '/' || consultation
                    """,
                    """
                    update participation.ballot_tokens set account = :to
                    where account = :from and home || '/' || consultation = any(:keys)
                    """);
        }
    }
}
