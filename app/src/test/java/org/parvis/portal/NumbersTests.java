package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumbersTests {
    private static final int PEOPLE = 500;

    @Test
    void eachPersonHasTheirOwnNumberAndNoneIsLeftOut() throws Exception {
        AtomicLong last = new AtomicLong(70);
        Numbers numbers = new Numbers(last::addAndGet);
        assertThat(together(() -> numbers.next().orElseThrow()))
                .hasSize(PEOPLE)
                .hasSameElementsAs(
                        LongStream.rangeClosed(71, 70 + PEOPLE)
                                .boxed()
                                .collect(Collectors.toList()));
    }

    @Test
    void whoeverComesWhileTheDatabaseIsAskedIsServedByTheNextQuestion() throws Exception {
        AtomicLong last = new AtomicLong();
        AtomicInteger questions = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(PEOPLE - 1);
        Numbers numbers =
                new Numbers(
                        people -> {
                            if (questions.incrementAndGet() == 1) {
                                first.countDown();
                                wait(others);
                            }
                            return last.addAndGet(people);
                        });
        Future<Long> one;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            one = threads.submit(() -> numbers.next().orElseThrow());
            wait(first);
            for (int i = 1; i < PEOPLE; i++) {
                threads.execute(
                        () -> {
                            others.countDown();
                            numbers.next();
                        });
            }
        }
        assertThat(one.get()).isEqualTo(1);
        assertThat(last.get()).isEqualTo(PEOPLE);
        assertThat(questions.get()).isLessThan(PEOPLE / 2);
    }

    @Test
    void aDatabaseThatFailsGivesNoNumberAndTheNextPersonTriesAgain() {
        AtomicInteger asked = new AtomicInteger();
        Numbers numbers =
                new Numbers(
                        people -> {
                            if (asked.incrementAndGet() == 1) {
                                throw new IllegalStateException("away");
                            }
                            return people;
                        });
        assertThat(numbers.next()).isEmpty();
        assertThat(numbers.next()).hasValue(1);
    }

    private static List<Long> together(Callable<Long> each) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> all =
                    IntStream.range(0, PEOPLE).mapToObj(i -> threads.submit(each)).toList();
            List<Long> numbers = new ArrayList<>();
            for (Future<Long> one : all) {
                numbers.add(one.get());
            }
            return numbers;
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
