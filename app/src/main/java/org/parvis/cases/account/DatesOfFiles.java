package org.parvis.cases.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.ds.Words;
import org.parvis.portal.spi.CalendarDate;
import org.parvis.portal.spi.CalendarDates;
import org.parvis.portal.spi.Desk;
import org.springframework.stereotype.Component;

/** Until when somebody must act in their files, and when a body must have answered. */
@Component
class DatesOfFiles implements CalendarDates {
    private static final int MOST = 200;

    private final DeskReading reading;
    private final DeskWords words;

    DatesOfFiles(DeskReading reading, DeskWords words) {
        this.reading = reading;
        this.words = words;
    }

    @Override
    public List<CalendarDate> dates(UUID account, Words w) {
        return reading.desk(new Desk(account, "", null), MOST).files().stream()
                .flatMap(file -> date(file, w))
                .toList();
    }

    private Stream<CalendarDate> date(DeskRows.FileRow file, Words w) {
        boolean mine = file.asks() != null;
        LocalDate day = mine ? file.untilDay() : words.answerBy(file);
        String id = "file-" + file.caseFile();
        return day == null
                ? Stream.empty()
                : Stream.of(new CalendarDate(id, words.date(file, mine, w), day, null, null));
    }
}
