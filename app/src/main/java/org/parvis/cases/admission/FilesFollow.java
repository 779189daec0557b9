package org.parvis.cases.admission;

import org.parvis.platform.FollowsAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The files of a person go over with their account: the directory that admits them, and the party
 * that they are in each file. Acts name parties by number, so none of them changes.
 */
@Configuration(proxyBeanMethods = false)
class FilesFollow {
    /** A file that both accounts have stays with both. */
    @Bean
    FollowsAccount filesFollowAccount() {
        return new FollowsAccount(
                "cases.files",
                """
                with files as (
                  update cases.person_files f set account = :to
                  where account = :from and not exists (
                    select from cases.person_files o
                    where o.account = :to and o.case_file = f.case_file)
                  returning case_file, home),
                beside as (
                  update cases.party_files f set account = :to
                  where account = :from and not exists (
                    select from cases.party_files o
                    where o.account = :to and o.case_file = f.case_file)
                  returning case_file, home),
                moved as (select * from files union all select * from beside),
                parties as (
                  update cases.parties p set account = :to from moved
                  where p.home = moved.home and p.case_file = moved.case_file
                    and p.account = :from)
                select case_file::text from moved
                """,
                """
                with files as (
                  update cases.person_files set account = :to
                  where account = :from and case_file::text = any(:keys)
                  returning case_file, home),
                beside as (
                  update cases.party_files set account = :to
                  where account = :from and case_file::text = any(:keys)
                  returning case_file, home),
                moved as (select * from files union all select * from beside)
                update cases.parties p set account = :to from moved
                where p.home = moved.home and p.case_file = moved.case_file
                  and p.account = :from
                """);
    }
}
