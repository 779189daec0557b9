package org.parvis.appointments;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The numbers that stand for desks; a desk keeps its own for ever. */
@Component
public class DeskNumbers {
    private record Name(String place, String desk) {}

    private final Scenes scenes;
    private final Map<Name, Integer> known = new ConcurrentHashMap<>();

    DeskNumbers(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Read or given in a transaction of its own, once: asked for before any other begins. */
    public int of(Place place, Desk desk) {
        Name name = new Name(place.code(), desk.code());
        Integer number = known.get(name);
        if (number == null) {
            number = given(name);
            known.put(name, number);
        }
        return number;
    }

    private int given(Name name) {
        return scenes.job(
                jobs -> {
                    jobs.sql(
                                    """
                                    insert into appointments.desks (place, code)
                                    values (:place, :desk) on conflict do nothing
                                    """)
                            .param("place", name.place())
                            .param("desk", name.desk())
                            .update();
                    return jobs.sql(
                                    """
                                    select number from appointments.desks
                                    where place = :place and code = :desk
                                    """)
                            .param("place", name.place())
                            .param("desk", name.desk())
                            .query(Integer.class)
                            .single();
                });
    }
}
