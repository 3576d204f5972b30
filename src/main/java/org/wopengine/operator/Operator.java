package org.wopengine.operator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;
import org.wopengine.shared.OperatorCode;

/** One operator of the registry. */
@Entity
@Table(name = "operator", schema = "wop")
class Operator implements Persistable<String> {
    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "legal_name")
    private String legalName;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "country")
    private String country;

    @Enumerated(EnumType.STRING)
    @Column(name = "region")
    private Region region;

    @Column(name = "city")
    private String city;

    @Enumerated(EnumType.STRING)
    @Column(name = "utility_type")
    private UtilityType utilityType;

    @Column(name = "population_served")
    private Integer populationServed;

    @Column(name = "connections")
    private Integer connections;

    @Column(name = "staff")
    private Integer staff;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "languages")
    private List<String> languages;

    @Column(name = "non_revenue_water")
    private BigDecimal nonRevenueWater;

    @Column(name = "continuity")
    private BigDecimal continuity;

    @Column(name = "collection")
    private BigDecimal collection;

    @Column(name = "cost_coverage")
    private BigDecimal costCoverage;

    @Column(name = "focal_point_name")
    private String focalPointName;

    @Column(name = "focal_point_email")
    private String focalPointEmail;

    @Column(name = "head_name")
    private String headName;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private OperatorStatus status;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    @Column(name = "version")
    private Integer version;

    protected Operator() {}

    Operator(NewOperator command, Instant now) {
        code = command.code().value();
        tell(command);
        status = OperatorStatus.ACTIVE;
        registeredAt = now;
    }

    /** Says everything anew but the code and the status. */
    final void tell(NewOperator command) {
        legalName = command.legalName().strip();
        shortName = command.shortName().strip();
        country = command.country();
        region = command.region();
        city = command.city().strip();
        utilityType = command.utilityType();
        populationServed = command.populationServed();
        connections = command.connections();
        staff = command.staff();
        languages = command.languages();
        nonRevenueWater = command.performance().nonRevenueWater();
        continuity = command.performance().continuity();
        collection = command.performance().collection();
        costCoverage = command.performance().costCoverage();
        focalPointName = command.focalPointName().strip();
        focalPointEmail = command.focalPointEmail().strip();
        headName = command.headName().strip();
    }

    @Override
    public String getId() {
        return code;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    OperatorView view() {
        return new OperatorView(
                new OperatorCode(code),
                legalName,
                shortName,
                country,
                region,
                city,
                utilityType,
                populationServed,
                connections,
                staff,
                List.copyOf(languages),
                new Performance(plain(nonRevenueWater), plain(continuity), plain(collection), plain(costCoverage)),
                focalPointName,
                focalPointEmail,
                headName,
                status);
    }

    /** Without the zeros the column's scale adds: who enters 47 reads 47. */
    private static BigDecimal plain(BigDecimal value) {
        return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
