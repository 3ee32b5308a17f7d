#include "date.h"

#include <iomanip>
#include <ostream>
#include <tuple>

Date::Date(int year, int month, int day) : year_(year), month_(month), day_(day) {}

Date::Date(const Date& other) : year_(other.year_), month_(other.month_), day_(other.day_) {}

Date& Date::operator=(const Date& other) {
    if (this != &other) {
        year_ = other.year_;
        month_ = other.month_;
        day_ = other.day_;
    }
    return *this;
}

Date& Date::operator++() {
    if (++day_ > daysInMonth()) {
        day_ = 1;
        if (++month_ > 12) {
            month_ = 1;
            ++year_;
        }
    }
    return *this;
}

Date Date::operator++(int) {
    Date before(*this);
    ++*this;
    return before;
}

Date& Date::operator+=(int days) {
    while (days-- > 0) {
        ++*this;
    }
    return *this;
}

Date operator+(Date date, int days) {
    date += days;
    return date;
}

bool operator==(const Date& lhs, const Date& rhs) {
    return lhs.year_ == rhs.year_ && lhs.month_ == rhs.month_ && lhs.day_ == rhs.day_;
}

bool operator!=(const Date& lhs, const Date& rhs) {
    return !(lhs == rhs);
}

bool operator<(const Date& lhs, const Date& rhs) {
    return std::tie(lhs.year_, lhs.month_, lhs.day_) < std::tie(rhs.year_, rhs.month_, rhs.day_);
}

bool operator>(const Date& lhs, const Date& rhs) {
    return rhs < lhs;
}

bool operator<=(const Date& lhs, const Date& rhs) {
    return !(rhs < lhs);
}

bool operator>=(const Date& lhs, const Date& rhs) {
    return !(lhs < rhs);
}

std::ostream& operator<<(std::ostream& stream, const Date& date) {
    return stream << date.year_ << '-' << std::setw(2) << std::setfill('0') << date.month_ << '-' << std::setw(2)
                  << date.day_;
}
