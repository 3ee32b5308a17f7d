<?php

declare(strict_types=1);

namespace App\Kitchen;

/**
 * A recipe with its servings.
 */
final class Recipe
{
    private int $servings;
    private string $title;
    private ?string $source = null;
    private int $minutes = 0;
    private array $steps = [];
    private bool $vegetarian = false;

    public function __construct(string $title, int $servings = 4)
    {
        $this->title = $title;
        $this->servings = $servings;
    }

    public function getTitle(): string
    {
        return $this->title;
    }

    public function setTitle(string $title): self
    {
        $this->title = $title;

        return $this;
    }

    public function getServings(): int
    {
        return $this->servings;
    }

    public function setServings(int $servings): self
    {
        $this->servings = $servings;

        return $this;
    }

    public function getSource(): ?string
    {
        return $this->source;
    }

    public function setSource(?string $source): self
    {
        $this->source = $source;

        return $this;
    }

    public function getMinutes(): int
    {
        return $this->minutes;
    }

    public function setMinutes(int $minutes): self
    {
        $this->minutes = $minutes;

        return $this;
    }

    public function isVegetarian(): bool
    {
        return $this->vegetarian;
    }

    public function addStep(string $step): void
    {
        $this->steps[] = $step;
    }

    public function getSteps(): array
    {
        return $this->steps;
    }
}
