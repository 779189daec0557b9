package org.parvis.forms.returning;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Somebody in a draft of which their device may keep copies, before they ask for any. */
@FillingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CopiesFixture {
    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Scenes scenes;
    @Autowired JsonMapper json;

    Copies copies;
    Visitor person;
    String draft;

    @BeforeAll
    void offered() {
        Copies.offer(services);
        copies = new Copies(scenes, json);
    }

    @BeforeEach
    void begun() throws Exception {
        person = new Visitor(mvc);
        draft = RoomBooking.begin(person, Copies.CODE);
        person.open(draft + "/room");
    }
}
