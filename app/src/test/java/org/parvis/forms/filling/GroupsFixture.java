package org.parvis.forms.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who fills in rows of repeated groups, without script: two levels, with totals. */
abstract class GroupsFixture {
    static final String BEGIN = "/fr/services/collecte-encombrants/commencer";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;

    @BeforeAll
    void publish() throws Exception {
        services.publishExample("bulky-items");
    }

    static String plain(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString().replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /** Someone who filled in one address with two kinds of items. */
    final class Person {
        final Visitor browser = new Visitor(mvc);
        final String places;

        Person() throws Exception {
            browser.open(BEGIN);
            String row = Visitor.next(browser.send(BEGIN, "row-add", "places"));
            places = row.substring(0, row.lastIndexOf('/'));
            address(row, "12, rue des Érables", "4", "6");
        }

        String draft() {
            return places.substring(0, places.lastIndexOf('/'));
        }

        UUID id() {
            return UUID.fromString(draft().substring(draft().lastIndexOf('/') + 1));
        }

        MockHttpServletResponse address(String row, String street, String... numbers)
                throws Exception {
            String path = row.substring(row.lastIndexOf('/') + 1);
            browser.open(row);
            for (int i = 1; i < numbers.length; i++) {
                browser.follow(browser.send(row, "row-add", path + ".items"));
            }
            String[] fields = new String[4 + 4 * numbers.length];
            fields[0] = path + ".street";
            fields[1] = street;
            fields[2] = path + ".stairs";
            fields[3] = "false";
            for (int i = 0; i < numbers.length; i++) {
                String item = path + ".items.r" + (i + 1);
                fields[4 + 4 * i] = item + ".kind";
                fields[5 + 4 * i] = "furniture";
                fields[6 + 4 * i] = item + ".number";
                fields[7 + 4 * i] = numbers[i];
            }
            return browser.send(row, fields);
        }

        String page() throws Exception {
            return plain(browser.open(places));
        }

        String add(String street, String... numbers) throws Exception {
            browser.open(places);
            String row = Visitor.next(browser.send(places, "row-add", "places"));
            assertThat(address(row, street, numbers).getStatus()).isEqualTo(303);
            return row.substring(row.lastIndexOf('/') + 1);
        }

        MockHttpServletResponse press(String button, String path) throws Exception {
            browser.open(places);
            return browser.send(places, button, path);
        }

        void finish() throws Exception {
            browser.open(places);
            String when = Visitor.next(browser.send(places));
            browser.open(when);
            String you =
                    Visitor.next(
                            browser.send(
                                    when, "days-weekday", "morning", "days-saturday", "never"));
            browser.open(you);
            browser.send(you, "email", "a@example.org");
        }
    }
}
