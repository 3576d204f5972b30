package org.wopengine.demo;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.WopTest;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.Rehearsal;

@WopTest
class DemoDataIT {
    @Autowired
    DemoPartnerships demo;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Rehearsal rehearsal;

    @Test
    void prints() {
        var start = System.nanoTime();
        var bean = java.lang.management.ManagementFactory.getThreadMXBean();
        var cpu = bean.getCurrentThreadCpuTime();
        demo.seed();
        System.out.println("CPU " + (bean.getCurrentThreadCpuTime() - cpu) / 1_000_000);
        System.out.println("SEEDED in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        for (var n : java.util.List.of(
                "2023-0001",
                "2022-0002",
                "2024-0003",
                "2024-0004",
                "2023-0005",
                "2021-0006",
                "2022-0007",
                "2020-0008",
                "2025-0009",
                "2025-0010")) {
            var id = new PartnershipId("WOP-" + n);
            partnerships
                    .find(id)
                    .ifPresent(p -> System.out.println("STATE " + id + " " + p.status() + " " + rehearsal.openTasks(id)
                            + " " + p.startsOn() + " " + p.endsOn() + " "
                            + p.parties().stream()
                                    .filter(q -> q.isPresent())
                                    .map(q -> q.role() + "=" + q.name())
                                    .toList()));
        }
    }
}
