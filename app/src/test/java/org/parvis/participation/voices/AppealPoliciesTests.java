package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parvis.platform.Scenes;
import org.parvis.testing.OwnPackTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What the database lets whoever has a receipt do with an appeal, whatever the program asks. */
@OwnPackTest
class AppealPoliciesTests extends RefusedAtThePort {
    @Autowired Scenes scenes;

    @Test
    void whoeverHasTheReceiptCannotSayThatItWasReadAgain() throws Exception {
        ReceiptNumber number = ReceiptNumber.parse(number(appealed())).orElseThrow();
        assertThatThrownBy(
                        () ->
                                scenes.in(
                                        ReceiptScene.of(number),
                                        sql ->
                                                sql.sql(
                                                                "update participation.texts set"
                                                                        + " settled = true, first_rule"
                                                                        + " = 'subject'")
                                                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoeverHasTheReceiptAppealsOnce() throws Exception {
        ReceiptNumber number = ReceiptNumber.parse(number(appealed())).orElseThrow();
        int changed =
                scenes.in(
                        ReceiptScene.of(number),
                        sql ->
                                sql.sql("update participation.texts set appeal = 'Autre chose.'")
                                        .update());
        assertThat(changed).isZero();
    }
}
