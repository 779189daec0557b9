package org.parvis.mandates.sides;

import org.parvis.platform.FollowsAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Mandates given and held go over with the account of whoever gave or holds them. One between the
 * two accounts of one person stays where it is: nobody acts for themselves.
 */
@Configuration(proxyBeanMethods = false)
class MandatesFollow {
    /**
     * Whoever is sent somewhere already under both accounts stays sent under the one that stays.
     */
    @Bean
    FollowsAccount assignmentsFollowAccount() {
        return new FollowsAccount(
                "mandates.assignments",
                """
                update mandates.assignments a set account = :to
                where a.account = :from and a.ended_at is null and not exists (
                  select from mandates.assignments b
                  where b.mandate = a.mandate and b.account = :to and b.ended_at is null)
                returning a.id::text
                """,
                """
                update mandates.assignments set account = :to
                where account = :from and id::text = any(:keys)
                """);
    }

    /** Nobody escapes a block by joining their accounts, nor loses its protection. */
    @Bean
    FollowsAccount blocksFollowAccount() {
        return onBothSides(
                "mandates.blocks",
                new Side("held", "holder", "principal", free("principal", "holder")),
                new Side("given", "principal", "holder", free("holder", "principal")));
    }

    /** Nobody is blocked from acting for themselves, nor twice by the same. */
    private static String free(String kept, String moved) {
        return """
        b.%1$s <> :to and not exists (
          select from mandates.blocks o where o.%1$s = b.%1$s and o.%2$s = :to)
        """
                .formatted(kept, moved);
    }

    /** What a body wrote down of the protection follows too, so that it can be lifted. */
    @Bean
    FollowsAccount protectionsFollowAccount() {
        return onBothSides(
                "mandates.protections",
                new Side("held", "holder", "id", "true"),
                new Side("given", "principal", "id", "true"));
    }

    @Bean
    FollowsAccount mandatesFollowAccount() {
        return onBothSides(
                "mandates.mandates",
                new Side("held", "holder", "id", "principal is distinct from :to"),
                new Side(
                        "given",
                        "principal",
                        "id",
                        "principal_kind = 'person' and holder is distinct from :to"));
    }

    /**
     * The rows where an account stands on one side.
     *
     * @param name before the keys that are written with a joining
     * @param column that side
     * @param key what tells the row among those of the account
     * @param goes which of them go over
     */
    private record Side(String name, String column, String key, String goes) {
        String over(String table) {
            return """
            update %1$s b set %2$s = :to where %2$s = :from and %3$s
            returning '%4$s:' || %5$s as key
            """
                    .formatted(table, column, goes, name, key);
        }

        String back(String table) {
            return """
            update %1$s set %2$s = :to where %2$s = :from and '%3$s:' || %4$s = any(:keys)
            """
                    .formatted(table, column, name, key);
        }
    }

    /** The account stands on either side of a row, never on both. */
    private static FollowsAccount onBothSides(String table, Side held, Side given) {
        return new FollowsAccount(
                table,
                """
                with held as (%s), given as (%s)
                select key from held union all select key from given
                """
                        .formatted(held.over(table), given.over(table)),
                "with held as (%s) %s".formatted(held.back(table), given.back(table)));
    }
}
