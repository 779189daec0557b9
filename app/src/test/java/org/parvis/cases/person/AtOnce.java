package org.parvis.cases.person;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who press at the same moment: all stand ready before any begins. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> all(List<? extends Callable<T>> each) throws Exception {
        CountDownLatch ready = new CountDownLatch(each.size());
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(each.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> one : each) {
                running.add(
                        threads.submit(
                                () -> {
                                    ready.countDown();
                                    go.await();
                                    return one.call();
                                }));
            }
            ready.await();
            go.countDown();
            List<T> done = new ArrayList<>();
            for (Future<T> future : running) {
                done.add(future.get());
            }
            return done;
        }
    }
}
